using System.Text.Json.Nodes;

namespace Bizproc.Emulator;

/// <summary>A request to open the settings page of an action, as the designer does.</summary>
/// <example>
/// <code>
/// int id = portal.AddTemplate(template);
/// var page = await portal.OpenSettingsAsync(new SettingsRequest("create_document") { TemplateId = id });
/// </code>
/// </example>
/// <param name="Code">The code of the action.</param>
public sealed record SettingsRequest(string Code)
{
    /// <summary>Gets the client id of the application that registered the action. Default: <c>app.1</c>.</summary>
    public string Application { get; init; } = "app.1";

    /// <summary>
    /// Gets the values that the designer has for the action, by key of the property. They replace those of the step in the template. Default: none.
    /// </summary>
    public JsonObject? Values { get; init; }

    /// <summary>
    /// Gets the id of the template in which the step stands. The page then receives the parameters, variables and constants of the template, and the
    /// values that its steps return. Default: <see langword="null"/>, so these lists are empty.
    /// </summary>
    public int? TemplateId { get; init; }

    /// <summary>Gets the name of the step in the template. Default: the first step of the action.</summary>
    public string? Step { get; init; }

    /// <summary>Returns the action and its place, without values.</summary>
    public override string ToString() =>
        $"Settings of '{Code}' of {Application}{(TemplateId is { } id ? $" in template {id}" : "")}{(Step is null ? "" : $", step {Step}")}";
}
