using System.Text.Json;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The workflow designer of a portal, as the emulator's page draws it.</summary>
/// <param name="Forms">The forms of all actions.</param>
/// <param name="Saved">The form of the saved action; <see langword="null"/> if the designer does not offer it as what it was.</param>
/// <param name="Offered">The documents, editions and designers that offer the saved code.</param>
internal sealed record DesignerView(IReadOnlyList<ActionForm> Forms, ActionForm? Saved, IReadOnlySet<string> Offered)
{
    private static readonly HttpClient Browser = new();

    public static async Task<DesignerView> ReadAsync(EmulatedPortal portal, PortalClient client, RegisteredAction saved, RegisteredAction? now)
    {
        using var stream = await Browser.GetStreamAsync(new Uri(portal.Address, "emulator/view"), TestContext.Current.CancellationToken);
        var view = (await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken)).RootElement;
        var rows = portal.ReadState().GetProperty("activities").EnumerateArray().ToArray();
        var forms =
            from application in view.GetProperty("applications").EnumerateArray()
            from @group in application.GetProperty("groups").EnumerateArray()
            from action in @group.GetProperty("actions").EnumerateArray()
            let isRobot = @group.GetProperty("title").GetString() == "Automation rules"
            select new ActionForm(isRobot, action, rows.Single(row => $"{row.GetProperty("CODE")}" == $"{action.GetProperty("code")}" && $"{row.GetProperty("IS_ROBOT")}" == (isRobot ? "Y" : "N")));
        ActionForm[] all = [.. forms];
        return new(
            all,
            Array.Find(all, form => form.Code == saved.Definition.Code && form.IsRobot == (saved.Definition.Kind == ActionKind.Robot)),
            await OfferedPlaces.ListAsync(portal, client, now, saved.Definition.Code));
    }
}

/// <summary>The form of an action in the designer.</summary>
/// <param name="IsRobot">True for the designer of automation rules.</param>
/// <param name="Data">The form.</param>
/// <param name="Row">The action as the portal has it.</param>
internal sealed record ActionForm(bool IsRobot, JsonElement Data, JsonElement Row)
{
    public string Code => $"{Data.GetProperty("code")}";

    public string Name => $"{Data.GetProperty("name")}";

    public string Handler => $"{Data.GetProperty("handler")}";

    public string Document => $"{Data.GetProperty("documentType")}";

    public bool HasPage => Data.GetProperty("hasSettingsPage").GetBoolean();

    public IReadOnlyList<FormField> Fields => [.. Data.GetProperty("form").GetProperty("fields").EnumerateArray().Select(static each => new FormField(each))];

    /// <summary>The results that later steps may use, without the one that every action has.</summary>
    public IReadOnlyList<string> Results => [.. Data.GetProperty("results").EnumerateArray().Select(static result => $"{result.GetProperty("key")}").Where(static key => key != "IsTimeout")];

    /// <summary>The results with their types in words.</summary>
    public IReadOnlyList<string> ResultTypes => [.. Data.GetProperty("results").EnumerateArray().Select(static result => $"{result.GetProperty("key")} {result.GetProperty("type")}")];

    public FormField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>Gets the options with which a condition compares a result.</summary>
    public IReadOnlyList<string> OptionsOf(string result) => [.. Row.GetProperty("RETURN_PROPERTIES").GetProperty(result).GetProperty("OPTIONS").EnumerateObject().Select(static option => option.Name)];
}

/// <summary>A field of the form.</summary>
/// <param name="Data">The field.</param>
internal sealed record FormField(JsonElement Data)
{
    public string Key => $"{Data.GetProperty("key")}";

    public string Label => $"{Data.GetProperty("label")}";

    public string Type => $"{Data.GetProperty("type")}";

    public string Control => $"{Data.GetProperty("control")}";

    public bool IsRequired => Data.GetProperty("isRequired").GetBoolean();

    public bool IsMultiple => Data.GetProperty("isMultiple").GetBoolean();

    public string Defaults => $"{Data.GetProperty("defaults")}";

    public IReadOnlyList<string> Choices => [.. Data.GetProperty("choices").EnumerateArray().Select(static choice => $"{choice.GetProperty("id")}")];
}
