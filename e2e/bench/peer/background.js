// Nothing is asked and nothing kept between the press and the script in the page:
// no extension with Readability.js can be shorter.

const retryMillis = 60; // browsers at times refuse a script right after the press that allows it

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  const enter = () => Promise.all([
    chrome.scripting.executeScript({ target: { tabId }, files: ['Readability.js', 'hide.js'] }),
    chrome.scripting.insertCSS({ target: { tabId }, css: '[data-peer="hide"]{display:none!important}', origin: 'USER' }),
  ]);
  try {
    await enter();
  } catch {
    setTimeout(enter, retryMillis);
  }
});
