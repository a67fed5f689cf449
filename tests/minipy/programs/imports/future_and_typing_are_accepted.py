from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple, Union


def f(a: List[int], b: Optional[str] = None) -> Dict[str, Any]:
    return {"n": len(a), "b": b}


x: Union[int, Tuple[int, ...]] = 5
print(f([1, 2]), x)  # expect: {'n': 2, 'b': None} 5
