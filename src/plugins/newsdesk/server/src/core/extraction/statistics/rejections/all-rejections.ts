import {
  isBareScale,
  isBodyHeight,
  isCompoundModifier,
  isEmphasis,
  isFurtherFew,
  isHalfOfBefore,
  isIdiom,
  isKnownGroup,
  isOtherHalf,
  isPairing,
  isPronounOne,
  isScore,
  isTopShare,
} from './idioms';
import {
  isAddress,
  isCalibre,
  isCapitalisedNumber,
  isCode,
  isEmergencyNumber,
  isExchangeRate,
  isLabel,
  isListNumber,
  isMoneyInName,
  isPartOfName,
  isSecondLabel,
} from './labels';
import type { NumberCase, Rejection } from './rejection';
import {
  isAge,
  isClockTime,
  isCountOfTime,
  isCutOffCount,
  isDurationInPassing,
  isYear,
} from './times';

const rejections: readonly Rejection[] = [
  isCutOffCount,
  isClockTime,
  isYear,
  isAge,
  isDurationInPassing,
  isCountOfTime,
  isLabel,
  isSecondLabel,
  isPartOfName,
  isAddress,
  isCalibre,
  isCapitalisedNumber,
  isMoneyInName,
  isCode,
  isEmergencyNumber,
  isExchangeRate,
  isListNumber,
  isPronounOne,
  isKnownGroup,
  isFurtherFew,
  isCompoundModifier,
  isScore,
  isEmphasis,
  isOtherHalf,
  isIdiom,
  isBodyHeight,
  isPairing,
  isBareScale,
  isTopShare,
  isHalfOfBefore,
];

/** True when any rule says that the number is no statistic. */
export function isRejected(number: NumberCase): boolean {
  return rejections.some((rejects) => rejects(number));
}
