namespace Bizproc;

/// <summary>Answers steps from anywhere in the application, minutes or days after the call. The engine keeps each reply and sends it until the portal has it.</summary>
/// <remarks>
/// <c>AddBizproc</c> registers it. In memory a reply survives an outage of the portal, in a database also a restart of the application. To learn of a
/// refusal at once, use <see cref="IPortals.AnswerAsync{TAction}"/>, which sends directly.
/// </remarks>
public interface IWorkflowAnswers
{
    /// <summary>Ends a step with the values of the return properties. A return property that is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="memberId">The member id of the portal, from <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="eventToken">The token of the step, from <see cref="BizprocCall.EventToken"/>.</param>
    /// <param name="action">The action with its return properties set.</param>
    /// <param name="message">A line for the log of the workflow, which replaces the portal's own line.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">A return property has a value that the portal cannot store; nothing was kept.</exception>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    Task AnswerAsync<TAction>(string memberId, string eventToken, TAction action, string? message = null, CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>;

    /// <summary>Ends a step with the defaults of its return properties.</summary>
    /// <param name="memberId">The member id of the portal, from <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="eventToken">The token of the step, from <see cref="BizprocCall.EventToken"/>.</param>
    /// <param name="message">A line for the log of the workflow.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);
}
