namespace Bizproc.Emulator.Tests.Samples;

/// <summary>Kind, code and method of the calls that the sample makes, in their order.</summary>
internal static class SampleCalls
{
    public static readonly IReadOnlyList<string> Actions =
        ["activity create_document", "robot CrmEntityTaskCalc", "activity md5_action", "robot PdfFromHtml", "activity action_test_code"];

    public static IReadOnlyList<string> Adds => Of("add");

    public static IReadOnlyList<string> Updates => Of("update");

    private static IReadOnlyList<string> Of(string verb) =>
        [.. Actions.Select(action => $"{action} bizproc.{action.Split(' ')[0]}.{verb}")];
}
