namespace Bizproc.Editor.Tests;

/// <summary>The edited sources.</summary>
internal static class Sources
{
    public const string Letter = """
        namespace Host;

        [BizprocActivity("letter", Name = "Letter 0000", Description = "Sends a letter")]
        public sealed partial class Letter
        {
            [BizprocProperty("letter_text", Name = "Text", Type = PropertyType.Text)]
            public required string Text { get; init; }

            [BizprocReturnProperty(Name = "Number")]
            public string? Number { get; set; }
        }

        """;
}
