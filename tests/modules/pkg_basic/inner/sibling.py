sibling_value = "from the sibling"
