namespace Bizproc;

/// <summary>Does the work of an action when a portal calls it.</summary>
/// <typeparam name="TAction">The class that declares the action.</typeparam>
public interface IBizprocHandler<in TAction>
{
    /// <summary>
    /// Does the work, and sets the return properties: they go back to the workflow when the task is done, if it waits for them. To refuse,
    /// throw a <see cref="StepFailedException"/>, whose message the workflow's log shows; of any other exception it shows no word.
    /// </summary>
    /// <param name="action">What the designer gave.</param>
    /// <param name="call">Whose call it is, and the way back to the portal.</param>
    /// <param name="cancellationToken">Says that the time is over (<see cref="CallOptions.HandlerTimeout"/>), or that the application ends.</param>
    Task HandleAsync(TAction action, BizprocCall call, CancellationToken cancellationToken);
}
