namespace Bizproc;

/// <summary>Handles the calls of an action.</summary>
/// <typeparam name="TAction">The class that declares the action.</typeparam>
/// <example>
/// <code>
/// public sealed class CreditCheckHandler : IBizprocHandler&lt;CreditCheck&gt;
/// {
///     public Task HandleAsync(CreditCheck action, BizprocCall call, CancellationToken cancellationToken)
///     {
///         if (action.Company.Length == 0) throw new StepFailedException("The company is missing");
///         action.Score = action.Company.Length;
///         return Task.CompletedTask;
///     }
/// }
/// </code>
/// </example>
public interface IBizprocHandler<in TAction>
{
    /// <summary>Handles a call and sets the return properties. They are sent to the workflow after the task ends, if it waits for them.</summary>
    /// <remarks>
    /// To report a failure, throw a <see cref="StepFailedException"/>, whose message appears in the log of the workflow. The message of any other
    /// exception does not appear there.
    /// </remarks>
    /// <param name="action">The action with the values from the designer.</param>
    /// <param name="call">The call, with access to the portal.</param>
    /// <param name="cancellationToken">
    /// Cancels the handler when its time is over (<see cref="CallOptions.HandlerTimeout"/>) or the application stops.
    /// </param>
    Task HandleAsync(TAction action, BizprocCall call, CancellationToken cancellationToken);
}
