using System.Text.Json.Nodes;

namespace Bizproc.Emulator;

/// <summary>A request to run an action as a workflow does.</summary>
/// <example>
/// <code>
/// new RunRequest("create_document")
/// {
///     Values = new() { ["docType"] = "pdf", ["name"] = "{=Document:TITLE}" },
///     Document = new() { ["TITLE"] = "Order 17" },
///     Settings = new() { ["TimeoutDuration"] = 30, ["TimeoutDurationType"] = "m" },
/// }
/// </code>
/// </example>
/// <param name="Code">The code of the action.</param>
public sealed record RunRequest(string Code)
{
    private const int MostNames = 20;

    /// <summary>Gets the client id of the application that registered the action. Default: <c>app.1</c>.</summary>
    public string Application { get; init; } = "app.1";

    /// <summary>Gets the module, class and id of the document. Default: number 1 of the document type.</summary>
    public IReadOnlyList<string>? DocumentId { get; init; }

    /// <summary>Gets the module, class and type of the document. Default: the document type of the action, otherwise a deal.</summary>
    public IReadOnlyList<string>? DocumentType { get; init; }

    /// <summary>Gets the values that the designer of the workflow sets, by key of the property. A key that is missing gets its default.</summary>
    /// <remarks>
    /// A value that is <see langword="null"/> or empty stays empty, as if the designer had been left blank: the default is only in the form of a new
    /// step. A key that is not an input of the action is refused.
    /// </remarks>
    public JsonObject? Values { get; init; }

    /// <summary>
    /// Gets the settings of the step: <c>UseSubscription</c>, <c>AuthUserId</c>, <c>TimeoutDuration</c>, <c>TimeoutDurationType</c> (<c>s</c>,
    /// <c>m</c>, <c>h</c> or <c>d</c>), <c>SetStatusMessage</c>, <c>StatusMessage</c> and <c>Title</c>. Default: none, so the action's registration
    /// decides.
    /// </summary>
    public JsonObject? Settings { get; init; }

    /// <summary>
    /// Gets a value that is false if the portal does not send the form, because the test passes <see cref="EmulatedRun.Form"/> to the application
    /// itself, for example to a function of a cloud. Default: <see langword="true"/>.
    /// </summary>
    public bool SendsForm { get; init; } = true;

    /// <summary>Gets the fields of the document, for values such as <c>{=Document:NAME}</c>. A field that is missing here is empty.</summary>
    public JsonObject? Document { get; init; }

    /// <summary>Returns the action, and the names of the values and settings.</summary>
    public override string ToString() => $"Run of '{Code}' of {Application}{Names(" with values", Values)}{Names(", settings", Settings)}";

    private static string Names(string title, JsonObject? members) =>
        members is { Count: > 0 } ? $"{title} {string.Join(", ", members.Take(MostNames).Select(static member => member.Key))}{(members.Count > MostNames ? ", ..." : "")}" : "";
}
