// Made up: a small virtual DOM in the manner of the large ones. It keeps each
// node it made, re-renders in place, and reports an error on the console when a
// node was moved, removed or rewritten behind its back.
window.vdom = (() => {
  const h = (tag, props, ...children) => ({ tag, props: props || {}, children: children.flat().filter((c) => c !== null) });

  function create(v) {
    if (typeof v === 'string') return { v, dom: document.createTextNode(v), kids: [] };
    const dom = document.createElement(v.tag);
    for (const [name, value] of Object.entries(v.props)) setProp(dom, name, value);
    const kids = v.children.map(create);
    for (const kid of kids) dom.appendChild(kid.dom);
    return { v, dom, kids };
  }

  function setProp(dom, name, value) {
    if (typeof value === 'function') dom['on' + name] = value;
    else if (value === undefined) dom.removeAttribute(name);
    else if (dom.getAttribute(name) !== value) dom.setAttribute(name, value);
  }

  // check complains about what a page's own code can see of foreign changes.
  function check(old, parent) {
    if (old.dom.parentNode !== parent) console.error('vdom: a node has left its parent', old.dom.nodeName);
    if (typeof old.v === 'string' && old.dom.nodeValue !== old.v) console.error('vdom: a text was changed', old.v);
    old.kids.forEach((kid, i) => {
      if (i > 0 && old.kids[i - 1].dom.nextSibling !== kid.dom) console.error('vdom: siblings were parted', kid.dom.nodeName);
    });
  }

  function patch(old, v, parent) {
    check(old, parent);
    const same = typeof v === 'string' ? typeof old.v === 'string' : old.v.tag === v.tag && old.v.props.key === v.props.key;
    if (!same) {
      const fresh = create(v);
      parent.replaceChild(fresh.dom, old.dom);
      return fresh;
    }
    if (typeof v === 'string') {
      if (old.v !== v) old.dom.nodeValue = v;
      return { v, dom: old.dom, kids: [] };
    }
    for (const name of new Set([...Object.keys(old.v.props), ...Object.keys(v.props)])) {
      if (old.v.props[name] !== v.props[name]) setProp(old.dom, name, v.props[name]);
    }
    const kids = v.children.map((child, i) => {
      if (old.kids[i]) return patch(old.kids[i], child, old.dom);
      const fresh = create(child);
      old.dom.appendChild(fresh.dom);
      return fresh;
    });
    for (const gone of old.kids.slice(v.children.length)) old.dom.removeChild(gone.dom);
    return { v, dom: old.dom, kids };
  }

  function mount(root, view) {
    let tree = create(view());
    root.appendChild(tree.dom);
    return () => { tree = patch(tree, view(), root); };
  }

  return { h, mount };
})();
