namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>An action of three properties.</summary>
internal static class ActionSource
{
    public static string Write(int index, int edit, string title = "Title") => $$"""
        using Bizproc;

        namespace Corpus.Actions;

        [BizprocActivity("action_{{index}}", Name = "Action {{index}}", Description = "Does what action {{index}} does", Handler = "/actions/{{index}}")]
        [BizprocText("de", Name = "Aktion {{index}}")]
        [BizprocInclude(DocumentKind.Deal)]
        public sealed partial class Action{{index}}
        {
            [BizprocProperty("title", Name = "{{title}}", Description = "What it is called")]
            [BizprocText("de", Name = "Titel")]
            public required string Title { get; init; }

            [BizprocProperty("amount", Name = "Amount", Default = {{index}})]
            public int Amount { get; init; }

            [BizprocReturnProperty("link", Name = "Link")]
            public string? Link { get; set; }

            public int Total(int count) => count * Amount + {{edit}};
        }
        """;
}
