/** Everything Newsdesk does is in its plugin; the application itself adds nothing. */
export default {};
