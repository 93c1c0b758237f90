using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>
/// Answers waiting steps of workflows (portal: 11). The portal accepts an answer that comes too late, and ignores it. Without a client of the
/// portal, answer through <see cref="IPortals"/>, by the portal's member id.
/// </summary>
public static class WorkflowEvents
{
    private const string EventSend = "bizproc.event.send";
    private const string ActivityLog = "bizproc.activity.log";

    /// <summary>Ends a step with what the return properties hold; what is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="portal">The portal whose step it is.</param>
    /// <param name="eventToken">Names the step.</param>
    /// <param name="action">What the work came to.</param>
    /// <param name="message">A line for the workflow's log, in place of the portal's own.</param>
    /// <param name="formats">
    /// The portal's formats, whose zone applies to dates: <see cref="BizprocCall.Formats"/> of the call. Default: <see cref="PortalFormats.Default"/>.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A return property holds what the portal could not keep; no request was made.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
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
    /// <param name="portal">The portal whose step it is.</param>
    /// <param name="eventToken">Names the step.</param>
    /// <param name="message">A line for the workflow's log.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task EndAsync(IPortalClient portal, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return SendAnswerAsync(portal, EventBody.Write(eventToken, message), cancellationToken);
    }

    /// <summary>Writes a line into the workflow's log; the step goes on waiting.</summary>
    /// <param name="portal">The portal whose step it is.</param>
    /// <param name="eventToken">Names the step.</param>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The line is empty.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static Task LogAsync(IPortalClient portal, string eventToken, string message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return SendAsync(portal, ActivityLog, EventBody.Write(eventToken, message), cancellationToken);
    }

    /// <summary>Sends an answer that is written already.</summary>
    /// <returns>
    /// The refusal of a repeated attempt, if it shows that an earlier attempt arrived or that the step was closed before; otherwise
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

    private static async Task SendAsync(IPortalClient portal, string method, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await portal.CallAsync(method, body, PortalJsonContext.Default.JsonElement, cancellationToken).ConfigureAwait(false);
    }
}
