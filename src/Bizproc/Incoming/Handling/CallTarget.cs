using System.Collections.Immutable;

namespace Bizproc;

/// <summary>An action class with a handler: the target of calls.</summary>
internal abstract class CallTarget
{
    /// <summary>The declarations of the class.</summary>
    public abstract ImmutableArray<ActionDefinition> Definitions { get; }

    /// <summary>The class, for messages.</summary>
    public abstract Type ActionType { get; }

    /// <summary>Reads the call and runs its handler.</summary>
    /// <param name="services">The services of this call.</param>
    /// <param name="call">The call.</param>
    /// <param name="formats">The formats in which the portal writes dates.</param>
    /// <param name="cancellationToken">Cancels the handler when its time is over or the application stops.</param>
    /// <returns>
    /// The answer for which the workflow waits, as <see cref="EventBody"/> writes it; <see langword="null"/> if it does not wait.
    /// </returns>
    public abstract Task<ReadOnlyMemory<byte>?> HandleAsync(IServiceProvider services, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken);
}
