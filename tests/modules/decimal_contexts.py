# Contexts refuse what is no setting; powers, remainders at the ends of the range; subclasses.
from decimal import *
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
c=Context(prec=9,Emax=999999999,Emin=-999999999)
c1=Context(prec=9,Emax=999999,Emin=-999999,rounding=ROUND_HALF_EVEN)
t(lambda: c1.power(Decimal(10),333333))
t(lambda: c1.power(Decimal('10'),Decimal('-333333')))
t(lambda: c1.power(Decimal('10'),Decimal('5')))
t(lambda: c1.power(Decimal('10'),Decimal('12')))
t(lambda: c1.power(Decimal('2'),Decimal('12')))
t(lambda: c1.power(Decimal('1'),Decimal('12345678')))
t(lambda: c1.power(Decimal('1.0'),Decimal('12345678')))
t(lambda: c1.power(Decimal('100'),Decimal('0.5')))
t(lambda: c1.power(Decimal('10'),Decimal('0.5')))
t(lambda: c1.remainder_near(Decimal('1E+999999'),Decimal('1E-999')))
t(lambda: c1.remainder_near(Decimal('1'),Decimal('1E+999999')))
t(lambda: c1.remainder_near(Decimal('1E-999999'),Decimal('1E+999999')))
t(lambda: c1.remainder_near(Decimal('5E-999999'),Decimal('3E+999999')))
t(lambda: c1.remainder(Decimal('5E-999999'),Decimal('3E+999999')))
t(lambda: c1.divide_int(Decimal('5E-999999'),Decimal('3E+999999')))
t(lambda: c1.remainder_near(Decimal('5'),Decimal('3')))
t(lambda: Decimal('1E-999999') % Decimal('1E+999999'))
t(lambda: Decimal('1E+999999') % Decimal('7'))
t(lambda: Decimal('1E-999999') + Decimal('1E+999999'))
t(lambda: Decimal('1E-999999').compare(Decimal('1E+999999')))
t(lambda: Decimal('1E+999999') == 10**5)
t(lambda: c1.power(Decimal(10),333333).as_tuple())
t(lambda: Decimal(10)**20)
t(lambda: Decimal(10)**30)
t(lambda: Decimal('10.0')**3)
t(lambda: Decimal('10')**-3)
t(lambda: Decimal(2)**100)
t(lambda: Decimal('1E+5')**2)
t(lambda: Decimal(10)**Decimal('3.0'))
t(lambda: Decimal(100)**Decimal('1.5'))
t(lambda: pow(Decimal(10),3,7))
t(lambda: Decimal(1000)**-1)
big=Context(prec=9,Emax=999999999,Emin=-999999999)
for a,b in (('1','1e999999999'),('1','0.9e999999999'),('9e999999999','1'),('5','1e1'),('6','1e1'),('4','1e1'),('15','1e1'),('25','1e1'),('5','10'),('99','100'),('50','1E+2'),('51','1E+2'),('1E-999999999','1E+999999999'),('0','1e999999')):
    t(lambda: big.remainder_near(Decimal(a),Decimal(b)))
    t(lambda: big.remainder(Decimal(a),Decimal(b)))
    t(lambda: big.divide_int(Decimal(a),Decimal(b)))
for b in ('10','100','1E+1','1E+2','10E+1','1.0E+3','1000'):
    for n in (3,12,333333,-3,-333333): t(lambda: big.power(Decimal(b),n))
for f in (lambda: Context(prec=9,flags='XYZ'),lambda:Context(traps='XYZ'),lambda:Context(flags=5),lambda:Context(traps=[5]),lambda:Context(flags=[Inexact]).flags[Inexact],lambda:Context(capitals=[1]),lambda:Context(capitals=2),lambda:Context(prec='x'),lambda:Context(rounding=5),lambda:Context(rounding='x'),lambda:Context(clamp=[1]), lambda: Context(Emax='x'),lambda:Context(Emin=5)):
    t(f)
c=Context()
for n,v in (('prec',[1]),('Emax',[1]),('Emin','x'),('capitals',[1,2]),('clamp',{}),('rounding',5),('flags',{}),('traps',[1]),('foo',1),('prec',0),('Emax',-1),('Emin',1),('capitals',5),('clamp',2),('flags',{Inexact:True})):
    t(lambda: setattr(c,n,v))
class My(Decimal):
    pass
class My2(Decimal):
    y=None
    def __new__(cls,*a): return super().__new__(cls,*a)
x=My('1.5'); y=My2('2.5')
for f in ('copy_abs','copy_negate','normalize','to_integral_value','canonical','conjugate','real','next_plus','logb','sqrt','exp','ln','__abs__','__neg__','__pos__','__copy__','__deepcopy__','__round__','__trunc__','to_integral_exact','imag','number_class','radix'):
    a=getattr(x,f)
    t(lambda: (f, type(a((({}))) if f=='__deepcopy__' else a() if callable(a) else a).__name__))
t(lambda: (type(x+1).__name__, type(x*y).__name__, type(max(x,y)).__name__, type(x.max(y)).__name__, type(My.from_float(1.5)).__name__, type(My(x)).__name__, type(Decimal(x)).__name__,type(x.quantize(y)).__name__, type(x.copy_sign(y)).__name__))
