namespace Bizproc.Emulator.Faults;

/// <summary>A fault that waits for a call.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Left">The number of calls that will still meet it.</param>
internal readonly record struct WaitingFault(PortalFault Fault, int Left);
