// Keeps an assessment saved: what could not be saved is said at once, tried again by itself, and taken along when the page is left.
(function () {
  'use strict';

  var form = document.getElementById('typed');
  var saving = form && form.querySelector('.saving');
  if (!saving) {
    return;
  }
  var PAUSES = [2000, 5000, 10000, 30000, 60000];
  var touched = form.elements.touched;
  var since = new Set();
  var unsaved = false;
  var leaving = false;
  var failures = 0;
  var retry = null;

  // which questions were changed here, so that what another tab saved is not overwritten by what stands here untouched
  function count() {
    var before = touched.value.split(' ').filter(Boolean);
    touched.value = Array.from(new Set(['counted'].concat(before, Array.from(since)))).join(' ');
  }

  function say(words) {
    var status = document.querySelector('#draft-state [role=status]');
    status.textContent = words;
    status.className = 'late';
  }

  function tryAgain() {
    clearTimeout(retry);
    retry = setTimeout(function () {
      htmx.trigger(saving, 'again');
    }, PAUSES[Math.min(failures, PAUSES.length - 1)]);
    failures += 1;
  }

  function saved(outcome) {
    clearTimeout(retry);
    failures = 0;
    unsaved = since.size > 0;
    if (outcome === 'saved') {
      // what stands here is what is saved: from now on only what is changed next is this page's own
      touched.value = 'counted';
      count();
    }
  }

  count();
  form.addEventListener('input', function (event) {
    var name = event.target.name || '';
    if (/^(choice|comment)\./.test(name)) {
      since.add(name.slice(name.indexOf('.') + 1));
      unsaved = true;
      count();
    }
  });
  document.body.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.elt === saving) {
      since.clear();
    }
  });
  document.body.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.elt !== saving) {
      return;
    }
    var status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (status === 200) {
      return;
    }
    unsaved = true;
    if (status === 401 || status === 403) {
      say(saving.dataset.signedOut);
    } else {
      say(saving.dataset.away);
      tryAgain();
    }
  });
  document.body.addEventListener('htmx:afterSwap', function () {
    var state = document.getElementById('draft-state');
    if (state.dataset.outcome === 'failed') {
      unsaved = true;
      say(state.querySelector('[role=status]').textContent);
      tryAgain();
    } else {
      saved(state.dataset.outcome);
    }
  });
  window.addEventListener('online', function () {
    if (unsaved) {
      htmx.trigger(saving, 'again');
    }
  });
  form.addEventListener('submit', function () {
    leaving = true;
  });
  // a link right after the last letter: there was no time to save yet
  window.addEventListener('pagehide', function () {
    if (unsaved && !leaving) {
      fetch(saving.getAttribute('hx-post'), {
        method: 'POST', keepalive: true, headers: {'HX-Request': 'true'}, body: new URLSearchParams(new FormData(form))
      });
    }
  });
  window.addEventListener('beforeunload', function (event) {
    if (unsaved && failures > 0 && !leaving) {
      event.preventDefault();
    }
  });
  window.addEventListener('pageshow', function () {
    leaving = false;
  });
}());
