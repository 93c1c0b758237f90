using System.Collections.Immutable;

namespace Bizproc;

/// <summary>An action class with a handler: what a call may be for.</summary>
internal abstract class CallTarget
{
    /// <summary>What the class declares.</summary>
    public abstract ImmutableArray<ActionDefinition> Definitions { get; }

    /// <summary>The class, for messages.</summary>
    public abstract Type ActionType { get; }

    /// <summary>Reads the call, and has it handled.</summary>
    /// <param name="services">The services of this call.</param>
    /// <param name="call">The call.</param>
    /// <param name="formats">How the portal writes dates.</param>
    /// <param name="cancellationToken">The handler's time is over, or the application ends.</param>
    /// <returns>The answer that the workflow waits for, as <see cref="EventBody"/> writes it; <see langword="null"/> where it waits for none.</returns>
    public abstract Task<ReadOnlyMemory<byte>?> HandleAsync(IServiceProvider services, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken);
}
