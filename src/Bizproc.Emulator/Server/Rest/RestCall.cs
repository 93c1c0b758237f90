using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>A call of a method, or one command of a batch.</summary>
/// <param name="Method">The name of the method, as the address has it.</param>
/// <param name="Credentials">The credentials of the call, removed from its parameters.</param>
/// <param name="Parameters">All other parameters.</param>
/// <param name="Fault">The fault to show, if any.</param>
/// <param name="IsInBatch">True for a command of a batch.</param>
internal sealed record RestCall(string Method, Credentials Credentials, PhpArray Parameters, PortalFault? Fault = null, bool IsInBatch = false);
