import { defineConfig } from '@playwright/test'
import base from '../../../playwright.config.ts'

// The same surroundings as the window tests, for the fact that only the copy with the patch has.
export default defineConfig({ ...base, testDir: '.', projects: [{ name: 'fact' }] })
