using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>Actions of a test, with a handler, a name and perhaps a settings page.</summary>
internal static class PlainAction
{
    private const string Url = "\\{PublicUrl}";

    public static ActionDefinition Create(
        string code, ActionKind kind = ActionKind.Activity, string? page = null, string name = "Name", bool hasReturns = true) => ActionDefinition.Parse(Encoding.UTF8.GetBytes(
        $$"""
        {{(kind == ActionKind.Robot ? "robot" : "activity")}}
        {"CODE":"{{code}}",
        "HANDLER":"{{Url}}/h/{{code}}",
        "AUTH_USER_ID":1,
        "USE_SUBSCRIPTION":"N",
        "NAME":"{{name}}",
        "DESCRIPTION":"",
        "PROPERTIES":{"p":{"NAME":"P"} },
        "RETURN_PROPERTIES":{{(hasReturns ? """{"r":{"NAME":"R"}}""" : "{}")}},
        "DOCUMENT_TYPE":"",
        "FILTER":"",
        "USE_PLACEMENT":{{(page is null ? "\"N\"" : $"\"Y\",\"PLACEMENT_HANDLER\":\"{Url}{page}\"")}},
        """))[0];

    /// <summary>Creates actions of one version, which has this name.</summary>
    public static ActionDefinition[] Many(int count, string name) =>
        [.. Enumerable.Range(0, count).Select(i => Create($"code.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity, name: i % 4 == 3 ? "Same" : name))];
}
