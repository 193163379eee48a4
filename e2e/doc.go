// Package e2e tests Winnow in real browsers, one file a user story: the static
// page, the extension in Chromium, the extension in Firefox. Its tests carry the
// build tag e2e, so that a plain go test needs no browser:
//
//	make build && go test -tags e2e ./e2e/...
//
// One Chromium serves all tests and each test has a tab of its own; an exception
// or an error on the tab's console fails the test. Tests wait for
// conditions; the few that let time pass show that something does not come. A failed test leaves a picture in e2e/shots.
//
//	site/   made-up news sites on 127.0.0.1, see package site
//	bench/  measurements in the browser, side by side with other extractors
package e2e
