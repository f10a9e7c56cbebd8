import type { Press } from './keys.ts';

/** The number of a slide while it is typed: digits, then Enter. */
export class TypedNumber {
	/** Those typed so far. */
	digits = $state('');

	/**
	 * Takes a digit, or the Enter that ends them.
	 *
	 * @param go told the number, counted from 1
	 * @returns false where the press is neither
	 */
	take(press: NonNullable<Press>, go: (number: number) => void): boolean {
		if ('digit' in press) {
			this.digits = (this.digits + press.digit).slice(-4);
			return true;
		}
		if ('command' in press || this.digits === '') return false;
		go(Number(this.digits));
		this.drop();
		return true;
	}

	drop(): void {
		this.digits = '';
	}
}
