/** Said by the rules about a person when the email is not for one; consent is judged again for each person at sending. */
export const NO_HCP = 'The context names no HCP, so there is no person to judge. Sending checks each person.';
