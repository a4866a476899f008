import ipaddr from 'ipaddr.js';

const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not of a private, local, shared or
 * reserved range, nor a wrapping (mapped, NAT64, 6to4, Teredo) that may lead to one.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(globalIpv6);
  // The benchmarking range (RFC 2544), which the library does not know.
  const [first, second] = parsed.octets;
  return !(first === 198 && (second === 18 || second === 19));
}
