/** 签到: who is here, by one search box. */
export function SignInScreen() {
  return null
}
