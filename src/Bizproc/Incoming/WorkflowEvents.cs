using Bizproc.Incoming;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>Answers waiting steps of workflows.</summary>
/// <remarks>
/// The portal accepts an answer that comes too late, and ignores it. Without a client of the portal, use <see cref="IPortals"/> to answer by the
/// member id of the portal.
/// </remarks>
public static class WorkflowEvents
{
    /// <summary>The method that ends a step.</summary>
    internal const string EventSend = "bizproc.event.send";

    /// <summary>The method that writes into the log of a workflow.</summary>
    internal const string ActivityLog = "bizproc.activity.log";

    /// <summary>Ends a step with the values of the return properties. A return property that is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="portal">The portal of the step.</param>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="action">The action with its return properties set.</param>
    /// <param name="message">A line for the log of the workflow, which replaces the portal's own line.</param>
    /// <param name="formats">
    /// The formats of the portal, whose zone applies to dates: <see cref="BizprocCall.Formats"/> of the call. Default:
    /// <see cref="PortalFormats.Default"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">A return property has a value that the portal cannot store; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused the answer.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task AnswerAsync<TAction>(
        IPortalClient portal,
        string eventToken,
        TAction action,
        string? message = null,
        PortalFormats? formats = null,
        CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>
    {
        return SendAnswerAsync(portal, EventBody.WriteAnswer(eventToken, message, action, formats ?? PortalFormats.Default), cancellationToken);
    }

    /// <summary>Ends a step with the defaults of its return properties.</summary>
    /// <param name="portal">The portal of the step.</param>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="message">A line for the log of the workflow.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the answer.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task EndAsync(IPortalClient portal, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return SendAnswerAsync(portal, EventBody.Write(eventToken, message), cancellationToken);
    }

    /// <summary>Writes a line into the log of the workflow. The step continues to wait.</summary>
    /// <param name="portal">The portal of the step.</param>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The line is empty.</exception>
    /// <exception cref="PortalException">The portal refused the line.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task LogAsync(IPortalClient portal, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return SendAsync(portal, ActivityLog, EventBody.Write(eventToken, message), cancellationToken);
    }

    /// <summary>Sends an answer that is already written.</summary>
    /// <returns>
    /// The refusal of a repeated attempt, if it shows that an earlier attempt arrived or that the step was already closed; otherwise
    /// <see langword="null"/>.
    /// </returns>
    internal static async Task<PortalException?> SendAnswerAsync(IPortalClient portal, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(portal, EventSend, body, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (PortalException refused) when (refused.IsAfterLostAttempt && WorkflowAnswers.MeansEarlierAnswer(refused.Error))
        {
            return refused;
        }
    }

    /// <summary>Sends a line for the log that is already written.</summary>
    internal static Task SendLogAsync(IPortalClient portal, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(portal, ActivityLog, body, cancellationToken);

    private static async Task SendAsync(IPortalClient portal, string method, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await portal.CallAsync(method, body, PortalJsonContext.Default.JsonElement, cancellationToken).ConfigureAwait(false);
    }
}
