# __future__: a module of the library, found behind the folders of sys.path.
from __future__ import annotations, division as true_division
import __future__

for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature, feature.getOptionalRelease(), feature.getMandatoryRelease(), feature.compiler_flag)
print(annotations is __future__.annotations, true_division)
print(__future__.__all__)
