// Lets a thread started outside of the build (tests, scripts) load the sources as they are.
import { register } from 'tsx/esm/api'

register()
