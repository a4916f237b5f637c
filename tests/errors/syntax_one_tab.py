# exit: 1
if True:
	kind = = "indented by a tab, which the shown line keeps"
