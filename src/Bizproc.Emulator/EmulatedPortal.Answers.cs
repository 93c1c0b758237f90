using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Control;

namespace Bizproc.Emulator;

public sealed partial class EmulatedPortal
{
    /// <summary>Gets the calls of methods that the portal received, the oldest first. Each read copies them.</summary>
    /// <remarks>The portal keeps the last 1,000 calls, and at most 16 MiB of them.</remarks>
    public IReadOnlyList<RecordedRequest> Requests => _server.Control.Store.Read(RequestJsonWriter.Read);

    /// <summary>Teaches the portal an answer to a method, as JSON.</summary>
    /// <remarks>
    /// Answers of one method are given in the order in which they were taught, and the last one stays. The result of a method whose name ends with
    /// <c>.list</c> is the whole list, or an object with one list; the portal cuts it into pages of 50 rows.
    /// </remarks>
    /// <param name="method">The name of the method, such as <c>tasks.task.list</c>.</param>
    /// <param name="json">The member <c>result</c> of the answer, such as <c>{"tasks":[]}</c>.</param>
    /// <exception cref="ArgumentException">The text is not valid JSON, or the portal has too many answers.</exception>
    public void Answer(string method, [StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            Answer(new TaughtAnswer(method) { Result = JsonNode.Parse(json) });
        }
        catch (JsonException wrong)
        {
            throw new ArgumentException($"The answer of {method} is not valid JSON. Write a text with its quotes, such as \"\\\"text\\\"\": {wrong.Message}", nameof(json), wrong);
        }
    }

    /// <summary>Teaches the portal an answer to a method.</summary>
    /// <inheritdoc cref="Answer(string, string)" path="/remarks"/>
    /// <param name="method">The name of the method, such as <c>tasks.task.list</c>.</param>
    /// <param name="result">The member <c>result</c> of the answer.</param>
    /// <exception cref="ArgumentException">The portal has too many answers.</exception>
    public void Answer(string method, JsonNode? result) => Answer(new TaughtAnswer(method) { Result = result });

    /// <summary>Teaches the portal a method that is computed. To refuse a call, throw <see cref="EmulatedRequest.Refuse"/>.</summary>
    /// <param name="method">The name of the method, such as <c>crm.quote.get</c>.</param>
    /// <param name="compute">Computes the member <c>result</c> of the answer. It may be called on several threads at once.</param>
    /// <exception cref="ArgumentException">The portal has too many answers.</exception>
    /// <example>
    /// <code>
    /// portal.Answer("crm.quote.get", static request =>
    ///     request.Parameters.GetProperty("id").ToString() == "7" ? new JsonObject { ["ID"] = "7" } : throw request.Refuse("", "Not found"));
    /// </code>
    /// </example>
    public void Answer(string method, Func<EmulatedRequest, JsonNode?> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        Answer(new TaughtAnswer(method) { Compute = compute });
    }

    /// <summary>Teaches the portal an answer for calls with certain parameters, or an error.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentException">A value of the answer is not valid, or the portal has too many answers.</exception>
    public void Answer(TaughtAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Do(nameof(answer), () => _server.Control.Store.Change(state => Teaching.Teach(state, answer)));
    }

    /// <summary>Empties the portal, and fills it with a seed, to which later resets go back.</summary>
    /// <param name="seed">The contents.</param>
    public void ResetTo(PortalSeed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        _server.Control.Reset(seed);
    }

    /// <summary>Removes the taught answers of a method.</summary>
    /// <param name="method">The name of the method. Default: all methods.</param>
    public void ClearAnswers(string? method = null) => _server.Control.Store.Change(state => state.Answers.Remove(method));
}
