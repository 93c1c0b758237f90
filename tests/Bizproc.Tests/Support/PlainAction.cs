using System.Text;
using Bizproc.Actions;

namespace Bizproc.Tests.Support;

/// <summary>Actions of a test, with a handler, a name and perhaps a settings page.</summary>
internal static class PlainAction
{
    private const string Url = "\\{PublicUrl}";
    private const string DefaultProperties = """{"p":{"NAME":"P"} }""";

    public static ActionDefinition Create(
        string code, ActionKind kind = ActionKind.Activity, string? page = null, string name = "Name", bool hasReturns = true) =>
        ActionDefinition.Parse(Encoding.UTF8.GetBytes(Write(code, kind, page, name, hasReturns)))[0];

    /// <summary>Creates an action whose assembly has a baseline.</summary>
    /// <param name="code">The code.</param>
    /// <param name="openBaseline">Opens the baseline.</param>
    /// <param name="properties">The input properties.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    public static ActionDefinition CreateWithBaseline(
        string code, Func<Stream?> openBaseline, string properties = DefaultProperties, ActionKind kind = ActionKind.Activity, string name = "Name")
    {
        byte[] text = Encoding.UTF8.GetBytes(Write(code, kind, page: null, name, hasReturns: false, properties));
        return DeclarationParser.Read(text, new ActionSource("Shop", () => text, openBaseline))[0];
    }

    private static string Write(string code, ActionKind kind, string? page, string name, bool hasReturns, string properties = DefaultProperties) =>
        $$"""
        {{(kind == ActionKind.Robot ? "robot" : "activity")}}
        {"CODE":"{{code}}",
        "HANDLER":"{{Url}}/h/{{code}}",
        "AUTH_USER_ID":1,
        "USE_SUBSCRIPTION":"N",
        "NAME":"{{name}}",
        "DESCRIPTION":"",
        "PROPERTIES":{{properties}},
        "RETURN_PROPERTIES":{{(hasReturns ? """{"r":{"NAME":"R"}}""" : "{}")}},
        "DOCUMENT_TYPE":"",
        "FILTER":"",
        "USE_PLACEMENT":{{(page is null ? "\"N\"" : $"\"Y\",\"PLACEMENT_HANDLER\":\"{Url}{page}\"")}},
        """;

    /// <summary>Creates actions of one version, which has this name.</summary>
    public static ActionDefinition[] Many(int count, string name) =>
        [.. Enumerable.Range(0, count).Select(i => Create($"code.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity, name: i % 4 == 3 ? "Same" : name))];
}
