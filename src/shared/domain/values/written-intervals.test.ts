import { describe, expect, it } from 'vitest'
import { daysOfInterval } from './written-intervals.ts'

describe('a written interval', () => {
  it.each([
    ['90', 90],
    ['90 days', 90],
    ['1 an', 365],
    ['2 ans', 730],
    ['an', null],
    ['90d', 90],
    ['90 Tage', 90],
    ['alle 90 Tage', 90],
    ['90 jours', 90],
    ['cada 90 días', 90],
    ['max. 90 days', 90],
    ['2x a year', 183],
    ['twice a year', 183],
    ['4 mal pro Jahr', 91],
    ['zwei mal im Jahr', 183],
    ['deux fois par an', 183],
    ['dos veces al año', 183],
    ['every other month', 61],
    ['jeden zweiten Monat', 61],
    ['6 months', 183],
    ['6 Monate', 183],
    ['6 mois', 183],
    ['6-monthly', 183],
    ['6M', 183],
    ['every 3 months', 91],
    ['12 months', 365],
    ['18 mois', 548],
    ['monthly', 30],
    ['monatlich', 30],
    ['mensuel', 30],
    ['mensualmente', 30],
    ['once a month', 30],
    ['quarterly', 91],
    ['Quartalsweise', 91],
    ['vierteljährlich', 91],
    ['trimestriel', 91],
    ['trimestral', 91],
    ['1x im Quartal', 91],
    ['every 2 weeks', 14],
    ['alle zwei Wochen', 14],
    ['toutes les 2 semaines', 14],
    ['cada 2 semanas', 14],
    ['14-tägig', 14],
    ['fortnightly', 14],
    ['weekly', 7],
    ['wöchentlich', 7],
    ['hebdomadaire', 7],
    ['yearly', 365],
    ['Annual', 365],
    ['jährlich', 365],
    ['einmal pro Jahr', 365],
    ['tous les ans', 365],
    ['annuel', 365],
    ['anualmente', 365],
    ['every year', 365],
    ['2 years', 730],
    ['2 ans', 730],
    ['alle 2 Jahre', 730],
    ['half-yearly', 183],
    ['semi-annually', 183],
    ['halbjährlich', 183],
    ['semestriel', 183],
    ['1,5 years', 548],
    ['daily', 1],
  ])('%s is %i days', (text, days) => {
    expect(daysOfInterval(text)).toBe(days)
  })

  it.each(['never', 'n/a', 'N.A.', 'none', 'nie', 'keine', 'bei Bedarf', 'jamais', 'nunca', 'on demand', '0'])('%s is none', (text) => {
    expect(daysOfInterval(text)).toBe('none')
  })

  it.each(['soon', '90 apples', 'days', '6 months or so', '2026-12-01', '-5', 'Mar 27', '90 days 3'])('%s is not guessed at', (text) => {
    expect(daysOfInterval(text)).toBeNull()
  })
})
