/** An event of Electron that a listener may prevent. @param {object} details */
export const preventable = (details = {}) => ({
  ...details,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});
