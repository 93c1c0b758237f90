using Bizproc.Emulator.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Rest;

/// <summary>A call as it reaches the portal, or one command of a batch.</summary>
/// <param name="Method">The method as the address names it.</param>
/// <param name="Credentials">What the call brought to prove itself, already taken out of its parameters.</param>
/// <param name="Parameters">All other parameters.</param>
/// <param name="Fault">What shall go wrong, if anything.</param>
internal sealed record RestCall(string Method, Credentials Credentials, PhpArray Parameters, PortalFault? Fault = null);
