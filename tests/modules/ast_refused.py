# What compile() refuses in trees that no parser has made.
import ast, copy
def t(tree, fix=True, mode='exec'):
    try:
        if fix: ast.fix_missing_locations(tree)
        compile(tree,'<t>',mode)
        print('ok')
    except Exception as e: print(type(e).__name__, e)
def pat(p):
    t(ast.Module([ast.Match(ast.Name('x',ast.Load()),[ast.match_case(p, None, [ast.Pass()])])],[]))
L=ast.Load()
N=lambda n: ast.Name(n,L)
C=ast.Constant
V=ast.MatchValue
for p in [V(C(...)),V(C(True)),V(C(None)),V(C((1,2,3))),V(C(frozenset())),V(C(1)),V(C(1.5)),V(C(1j)),V(C(b'')),V(C('x')),V(N('a')),V(ast.Attribute(N('a'),'b',L)),
  V(ast.UnaryOp(ast.USub(),C(1))),V(ast.UnaryOp(ast.USub(),C('x'))),V(ast.UnaryOp(ast.USub(),C(True))),V(ast.UnaryOp(ast.UAdd(),C(1))),V(ast.UnaryOp(ast.USub(),N('a'))),
  V(ast.BinOp(C(1),ast.Add(),C(2j))),V(ast.BinOp(C(1j),ast.Add(),C(2j))),V(ast.BinOp(C(1),ast.Add(),C(2))),V(ast.BinOp(C(1),ast.Mult(),C(2j))),V(ast.BinOp(ast.UnaryOp(ast.USub(),C(1)),ast.Sub(),C(2j))),V(ast.BinOp(N('a'),ast.Sub(),C(2j))),
  V(ast.Tuple([],L)), V(ast.Set([C(1)])), V(ast.Starred(N('a'),L)),
  V(ast.Attribute(ast.Call(N('a'),[],[]),'b',L)),
  ast.MatchSingleton('x'), ast.MatchSingleton(1), ast.MatchSingleton(None),
  ast.MatchStar('x'), ast.MatchStar(None), ast.MatchSequence([ast.MatchStar('_')]),ast.MatchSequence([ast.MatchStar('x')]),ast.MatchSequence([ast.MatchStar('x'),ast.MatchStar('y')]),
  ast.MatchSequence([ast.MatchAs('_' and None,'_')]), ast.MatchAs(None,'_'), ast.MatchAs(None,None), ast.MatchAs(V(C(1)),None), ast.MatchAs(V(C(1)),'_'), ast.MatchAs(ast.MatchStar('x'),'y'), ast.MatchAs(None,'True'),
  ast.MatchOr([]), ast.MatchOr([V(C(1))]), ast.MatchOr([V(C(1)),ast.MatchStar('x')]), ast.MatchOr([V(C(1)),V(C(2))]),
  ast.MatchMapping([],[],'_'), ast.MatchMapping([],[],'x'), ast.MatchMapping([C(1)],[],None), ast.MatchMapping([C(True)],[V(C(1))],None), ast.MatchMapping([C(None),ast.Starred(N('a'),L)],[V(C(1)),V(C(1))],None), ast.MatchMapping([N('a')],[V(C(1))],None), ast.MatchMapping([C(1)],[ast.MatchStar('x')],None), ast.MatchMapping([C(...)],[V(C(1))],None),
  ast.MatchClass(N('A'),[],[],[]), ast.MatchClass(ast.Attribute(N('A'),'b',L),[],[],[]), ast.MatchClass(ast.Attribute(ast.Attribute(ast.Call(N('a'),[],[]),'c',L),'b',L),[],[],[]), ast.MatchClass(C(1),[],[],[]), ast.MatchClass(N('A'),[],['a'],[]), ast.MatchClass(N('A'),[],['True'],[V(C(1))]), ast.MatchClass(N('A'),[ast.MatchStar('x')],[],[]), ast.MatchClass(N('A'),[],['a'],[ast.MatchStar('x')]),ast.MatchClass(N('A'),[],['a','a'],[V(C(1)),V(C(1))]), ast.MatchClass(ast.Name('A',ast.Store()),[],[],[]), ast.MatchClass(ast.Attribute(ast.Name('A',ast.Store()),'b',L),[],[],[]),
  ]:
    pat(p)
print('-- const')
class S(int): pass
class Ss(str): pass
for v in ([1],{},set(),S(1),(1,[2]),frozenset([1]),object(), Ss('a'), (Ss('a'),), int, slice(1), range(3), bytearray()):
    t(ast.Expression(C(v)),mode='eval')
print('-- pos')
for attrs in [dict(lineno=5,end_lineno=1),dict(lineno=10,end_lineno=1),dict(lineno=-10,end_lineno=-11),dict(lineno=10,end_lineno=-11),dict(lineno=-5,end_lineno=-2),dict(lineno=-5,end_lineno=1), dict(col_offset=10,end_col_offset=1),dict(col_offset=-10,end_col_offset=-11),dict(col_offset=-5,end_col_offset=-2),dict(col_offset=-5,end_col_offset=1),dict(lineno=1,end_lineno=None), dict(lineno=-1,end_lineno=-1),dict(col_offset=-1,end_col_offset=-1), dict(lineno=2**40), dict(lineno='a')]:
    tree=ast.parse('x = 1')
    for k,v in attrs.items(): setattr(tree.body[0],k,v)
    t(tree,False)
    tree=ast.parse('x = 1')
    for k,v in attrs.items(): setattr(tree.body[0].value,k,v)
    t(tree,False)
for src,f in (('def f(a): pass',lambda m: m.body[0].args.args[0]),('f(a=1)',lambda m:m.body[0].value.keywords[0]),('import a',lambda m:m.body[0].names[0]),('def f[T](): pass',lambda m:m.body[0].type_params[0]),('match x:\n case 1: pass',lambda m:m.body[0].cases[0].pattern),('try: pass\nexcept: pass',lambda m:m.body[0].handlers[0])):
    m=ast.parse(src); f(m).lineno=50; t(m,False)
print('-- misc')
t(ast.Module([ast.ImportFrom(None,[ast.alias('sleep')],None)],[]))
t(ast.Module([ast.ImportFrom('time',[ast.alias('sleep')],None)],[]))
t(ast.Module([ast.ImportFrom('time',[ast.alias('sleep')])],[]))
t(ast.Module([ast.ImportFrom('time',[ast.alias('sleep')],-1)],[]))
t(ast.Module([ast.Expr(ast.NamedExpr(ast.Attribute(N('a'),'b',ast.Store()),C(1)))],[]))
t(ast.Module([ast.Expr(ast.NamedExpr(C(1),C(1)))],[]))
t(ast.Module([ast.Expr(ast.NamedExpr(N('a'),C(1)))],[]))
t(ast.Module([ast.Expr(ast.Starred(N('a'),L))],[]))
t(ast.Module([ast.Expr(ast.Name('True',L))],[]))
t(ast.Module([ast.Global([])],[]))
t(ast.Module([ast.Expr(ast.Yield(C(1)))],[]))
t(ast.Module([ast.Delete([C(1)])],[]))
t(ast.Module([ast.With([],[ast.Pass()])],[]))
t(ast.Module([ast.Expr(ast.FormattedValue(C(1),-1))],[]))
t(ast.Module([ast.Expr(ast.FormattedValue(C(1),5))],[]))
t(ast.Module([ast.Expr(ast.JoinedStr([N('a')]))],[]))
t(ast.Module([ast.Try([ast.Pass()],[ast.ExceptHandler(None,None,[ast.Pass()]),ast.ExceptHandler(N('a'),None,[ast.Pass()])],[],[])],[]))
t(ast.Module([ast.TryStar([ast.Pass()],[ast.ExceptHandler(None,None,[ast.Pass()])],[],[])],[]))
t(ast.Module([ast.Break()],[])); t(ast.Module([ast.Return()],[]))
t(ast.Module([ast.AnnAssign(N('a'),N('b'),None,1)],[]))
t(ast.Module([ast.Assign([],C(1))],[]))
t(ast.Module([ast.FunctionDef('f',ast.arguments([],[ast.arg('a'),ast.arg('a')],None,[],[],None,[]),[ast.Pass()],[])],[]))
t(ast.Module([ast.Expr(ast.Lambda(ast.arguments([],[],None,[],[C(1)],None,[]),C(1)))],[]))
t(ast.Module([ast.Expr(ast.Compare(C(1),[],[]))],[]))
t(ast.Module([ast.Expr(ast.ListComp(C(1),[]))],[]))
t(ast.Module([ast.ClassDef('A',[],[],[],[])],[]))
t(ast.Module([ast.TypeAlias(N('a'),[],C(1))],[]))
t(ast.Module([ast.TypeAlias(ast.Name('a',ast.Store()),[ast.TypeVar('__debug__')],C(1))],[]))
t(ast.Module([ast.Expr(ast.Attribute(N('a'),'a b',L))],[]))
t(ast.Module(5,[])); t(ast.Module([ast.Expr(None)],[])); t(ast.Module([5],[])); t(5)
t(ast.Module([ast.Expr(C(1,'u'))],[])); t(ast.Module([ast.Expr(C(1,5))],[]))
