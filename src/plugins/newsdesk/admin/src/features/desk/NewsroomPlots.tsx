import { Box, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import {
  Bar,
  BarChart,
  LabelList,
  Line,
  ComposedChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { styled, useTheme } from 'styled-components';
import type { DeskOverview } from '../../../../server/src/contracts/desk-overview';
import { useText } from '../../text';
import { personPagePath } from '../people/people-path';

/**
 * What came in and who was heard. Bars are hatched and the line has points, so that nobody
 * needs colours; for screen readers there is a table in place of each drawing.
 */
export function NewsroomPlots({ days, mostQuoted }: Pick<DeskOverview, 'days' | 'mostQuoted'>) {
  return (
    <>
      {days.some(({ reports }) => reports > 0) && <DaysPlot days={days} />}
      {mostQuoted.length > 0 && <QuotedPlot people={mostQuoted} />}
    </>
  );
}

const Figure = styled.figure`
  margin: 0;
  min-width: 0;
`;

interface PlotProps {
  readonly title: string;
  readonly legend?: ReactNode;
  readonly table: ReactNode;
  readonly children: ReactNode;
}

function Plot({ title, legend, table, children }: PlotProps) {
  const id = useId();
  return (
    <Figure aria-labelledby={id}>
      <Typography tag="figcaption" id={id} variant="omega" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      {legend}
      <Box aria-hidden paddingTop={2}>
        {children}
      </Box>
      <VisuallyHidden>{table}</VisuallyHidden>
    </Figure>
  );
}

function DaysPlot({ days }: Pick<DeskOverview, 'days'>) {
  const text = useText();
  const intl = useIntl();
  const { colors } = useTheme();
  const hatch = useId();
  const shortDay = (day: string) =>
    intl.formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Plot
      title={text('plots.days')}
      legend={
        <Flex gap={4} aria-hidden paddingTop={1}>
          <Typography variant="pi" textColor="neutral800">
            ▨ {text('plots.claims')}
          </Typography>
          <Typography variant="pi" textColor="neutral800">
            –●– {text('plots.reports')}
          </Typography>
        </Flex>
      }
      table={
        <table>
          <caption>{text('plots.days')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('plots.day')}</th>
              <th scope="col">{text('plots.reports')}</th>
              <th scope="col">{text('plots.claims')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, reports, claims }) => (
              <tr key={day}>
                <th scope="row">{shortDay(day)}</th>
                <td>{reports}</td>
                <td>{claims}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <ResponsiveContainer width="100%" height={180}>
        <ComposedChart
          data={[...days]}
          accessibilityLayer={false}
          margin={{ top: 16, right: 0, bottom: 0, left: 0 }}
        >
          <Hatch id={hatch} colour={colors.primary600} ground={colors.primary100} />
          <XAxis
            dataKey="day"
            tickFormatter={shortDay}
            stroke={colors.neutral600}
            fontSize={11}
            minTickGap={24}
          />
          <YAxis
            yAxisId="claims"
            allowDecimals={false}
            width={32}
            stroke={colors.neutral600}
            fontSize={11}
          />
          <YAxis
            yAxisId="reports"
            orientation="right"
            allowDecimals={false}
            width={32}
            stroke={colors.neutral600}
            fontSize={11}
          />
          <Bar
            yAxisId="claims"
            dataKey="claims"
            fill={`url(#${hatch})`}
            stroke={colors.primary600}
            isAnimationActive={false}
          />
          <Line
            yAxisId="reports"
            dataKey="reports"
            stroke={colors.neutral800}
            strokeWidth={2}
            dot={{ r: 3, fill: colors.neutral800 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </Plot>
  );
}

function QuotedPlot({ people }: { readonly people: DeskOverview['mostQuoted'] }) {
  const text = useText();
  const { colors } = useTheme();
  const hatch = useId();
  return (
    <Plot
      title={text('plots.quoted')}
      table={
        <table>
          <caption>{text('plots.quoted')}</caption>
          <tbody>
            {people.map(({ documentId, name, quotes }) => (
              <tr key={documentId}>
                <th scope="row">
                  <Link tag={RouterLink} to={personPagePath(documentId)}>
                    {name}
                  </Link>
                </th>
                <td>{quotes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <ResponsiveContainer width="100%" height={24 + people.length * 30}>
        <BarChart
          layout="vertical"
          data={[...people]}
          accessibilityLayer={false}
          margin={{ top: 0, right: 32, bottom: 0, left: 0 }}
        >
          <Hatch id={hatch} colour={colors.primary600} ground={colors.primary100} />
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="name"
            width={150}
            stroke={colors.neutral800}
            fontSize={12}
            tickFormatter={(name: string) => (name.length > 22 ? `${name.slice(0, 21)}…` : name)}
          />
          <Bar
            dataKey="quotes"
            fill={`url(#${hatch})`}
            stroke={colors.primary600}
            isAnimationActive={false}
          >
            <LabelList dataKey="quotes" position="right" fill={colors.neutral800} fontSize={12} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </Plot>
  );
}

interface HatchProps {
  readonly id: string;
  readonly colour: string;
  readonly ground: string;
}

function Hatch({ id, colour, ground }: HatchProps) {
  return (
    <defs>
      <pattern
        id={id}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill={ground} />
        <rect width={2} height={6} fill={colour} />
      </pattern>
    </defs>
  );
}
