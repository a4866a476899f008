/** The properties of a news object by generation (ninjs 1.6, 2.2 and 3.1; the roots are closed). */
export const ninjsProperties: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: (
    'uri type mimetype representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus ' +
    'urgency copyrightholder copyrightnotice usageterms ednote language person organisation place subject event object ' +
    'infosource title byline headline slugline located charcount wordcount renditions associations altids trustindicator ' +
    '$standard genre expires rightsinfo digitalsourcetype'
  ).split(' '),
  2: (
    'uri type representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus urgency ' +
    'copyrightholder copyrightnotice usageterms ednote language descriptions bodies headlines people organisations places ' +
    'subjects events objects infosources title by slugline located renditions associations altids trustindicators standard ' +
    'genres expires rightsinfo digitalsourcetype'
  ).split(' '),
  3: (
    'uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil pubStatus ' +
    'urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines people organisations ' +
    'places subjects events eventDetails plannedCoverage objects infoSources title by slugline located renditions ' +
    'associations altIds trustIndicators standard genres expires rightsInfo digitalSourceType'
  ).split(' '),
};
