using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Incoming.Handling;

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

/// <inheritdoc/>
/// <typeparam name="TAction">The class.</typeparam>
internal sealed class CallTarget<TAction> : CallTarget
    where TAction : IBizprocAction<TAction>
{
    public override ImmutableArray<ActionDefinition> Definitions => ActionDefinition.GetAll<TAction>();

    public override Type ActionType => typeof(TAction);

    public override async Task<ReadOnlyMemory<byte>?> HandleAsync(
        IServiceProvider services, BizprocCall call, PortalFormats formats, CancellationToken cancellationToken)
    {
        var action = call.Bind<TAction>();
        await services.GetRequiredService<IBizprocHandler<TAction>>().HandleAsync(action, call, cancellationToken).ConfigureAwait(false);
        services.GetService<IHandledActions>()?.Add(call.EventToken, action);
        if (!call.Waits || call.IsAnsweredLater) return null;

        return EventBody.WriteAnswer(call.EventToken, message: null, action, formats);
    }
}
