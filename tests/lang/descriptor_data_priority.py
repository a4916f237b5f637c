# Data descriptors win over the instance dict, non-data ones lose; the class and meta cases.
class NonData:
    def __get__(self, instance, owner):
        return f"nondata({instance is not None}, {owner.__name__})"


class Data(NonData):
    def __get__(self, instance, owner):
        return f"data({instance is not None}, {owner.__name__})"

    def __set__(self, instance, value):
        instance.__dict__["stored"] = value


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["set_only"] = value * 2


class DeleteOnly:
    def __delete__(self, instance):
        print("deleted")


class C:
    nondata = NonData()
    data = Data()
    set_only = SetOnly()
    delete_only = DeleteOnly()


c = C()
print(c.nondata, c.data, C.nondata, C.data)
c.__dict__.update(nondata="in dict", data="in dict")
print(c.nondata, c.data)
c.data = 9
print(c.stored, c.__dict__["data"])
print(type(c.set_only).__name__)
c.set_only = 4
print(c.set_only)
del c.delete_only
try:
    c.delete_only = 1
except AttributeError as error:
    print("AttributeError", error)
try:
    del c.set_only
except AttributeError as error:
    print("AttributeError", error)
c.nondata = "assigned"
del c.nondata
print(c.nondata)


class Meta(type):
    data = Data()
    nondata = NonData()


class K(metaclass=Meta):
    data = "class value"
    nondata = "class value"


print(K.data, K.nondata, K().data)
instance_level = C()
instance_level.other = NonData()
print(type(instance_level.other).__name__)
C.data = "replaced"
print(c.data)
