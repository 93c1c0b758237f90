namespace Bizproc.IntegrationTests.Samples;

/// <summary>Kind and code of the actions that the sample declares, in their order.</summary>
internal static class SampleActionList
{
    public static readonly IReadOnlyList<string> All =
        ["activity create_document", "robot CrmEntityTaskCalc", "activity md5_action", "robot PdfFromHtml", "activity action_test_code"];
}
