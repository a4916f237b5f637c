# The command line of calendar, whole pages, old names of months.
import calendar, sys, io, warnings
sys.argv[0] = 'calendar.py'
for args in (['2024'],['2024','2'],['-w','3','-l','2','2024','5'],['-m','2','-s','3','2024'],['-f','6','2024','9'],['-t','html','2024'],['-t','html','2024','3'],['-t','html','-c','x.css','-e','ascii','2023'],['-e','utf-16-le','2004','1'],['-L','de','2004'],['-h'],['-t','xx'],['a'],['2004','1','2'],['-f','6','2004']):
    out=io.TextIOWrapper(io.BytesIO(),encoding='utf-8'); old=sys.stdout, sys.stderr
    sys.stdout=sys.stderr=out
    try:
        try: calendar.main(args)
        except SystemExit as e: print('exit', e.code)
    finally: sys.stdout,sys.stderr=old
    out.flush()
    print(args, out.buffer.getvalue().decode('utf-8','replace'))
warnings.simplefilter('ignore')
print(calendar.January, calendar.February)
try: calendar.March
except AttributeError as e: print(e)
print(calendar.HTMLCalendar().formatyearpage(2024,css=None,encoding='ascii').decode()[-200:])
