using System.Text.Json.Nodes;

namespace Bizproc;

/// <summary>A run of an action, as a workflow would start it.</summary>
/// <param name="Code">The action's code.</param>
public sealed record RunRequest(string Code)
{
    /// <summary>Whose action it is; <c>app.1</c> if left out.</summary>
    public string Application { get; init; } = "app.1";

    /// <summary>Module, class and id of the document; number 1 of its type if left out.</summary>
    public IReadOnlyList<string>? DocumentId { get; init; }

    /// <summary>Module, class and type of the document; that of the action if left out, else a deal.</summary>
    public IReadOnlyList<string>? DocumentType { get; init; }

    /// <summary>What the designer gave, by key of the property; what is left out gets its default (portal: 10.3).</summary>
    public JsonObject? Values { get; init; }

    /// <summary>
    /// What the designer settled besides: <c>UseSubscription</c>, <c>AuthUserId</c>, <c>TimeoutDuration</c> and <c>TimeoutDurationType</c>
    /// (<c>s</c>, <c>m</c>, <c>h</c>, <c>d</c>), <c>SetStatusMessage</c>, <c>StatusMessage</c>, <c>Title</c>.
    /// </summary>
    public JsonObject? Settings { get; init; }

    /// <summary>Fields of the document, for values such as <c>{=Document:NAME}</c>; a field that is not here is empty.</summary>
    public JsonObject? Document { get; init; }
}
