using Bizproc.Generators.Parsing;
using Bizproc.Generators.Tests.Rules;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>Rules see the summaries that the generator sends.</summary>
public class DocumentedRuleTests
{
    [Fact]
    public Task A_summary_is_a_description() => RuleVerifier.VerifyWithAsync(DocumentedSummary.Symbol, """
        // BZP0112
        /// <summary>Sends a mail to the client.</summary>
        [BizprocActivity("a", Name = "Mail")]
        [BizprocText("de", Name = "Mail", Description = "Schickt eine Mail")]
        public partial class First;

        /// <summary>Mail.</summary>
        [{|BZP0112:BizprocActivity("b", Name = "Mail")|}]
        public partial class Second : Base;

        [{|BZP0112:BizprocActivity("c", Name = "Mail")|}]
        public partial class Third;

        public class Base
        {
            /// <summary>To.</summary>
            [{|BZP0112:BizprocProperty(Name = "To")|}]
            public string To { get; set; }
        }
        """);

    [Fact]
    public Task Without_the_option_it_is_none() => RuleVerifier.VerifyWithAsync("OTHER", """
        /// <summary>Sends a mail to the client.</summary>
        [{|BZP0112:BizprocActivity("a", Name = "Mail")|}]
        [BizprocText("de", Name = "Mail")]
        public partial class First;
        """);

    [Fact]
    public Task A_text_for_everyone_stays_the_only_one() => RuleVerifier.VerifyWithAsync(DocumentedSummary.Symbol, """
        /// <summary>Sends a mail to the client.</summary>
        [BizprocActivity("a", Name = "Mail")]
        [BizprocText("*", Description = "Sends a mail")]
        public partial class First;
        """);

    [Fact]
    public Task A_long_summary_counts_as_the_portal_stores_it() => RuleVerifier.VerifyWithAsync(DocumentedSummary.Symbol, $$"""
        [{|BZP0315:BizprocActivity("a", Name = "Mail")|}]
        public partial class First
        {
            /// <summary>{{new string('y', 65_535)}}</summary>
            [BizprocProperty(Name = "To")]
            public string To { get; set; }
        }
        """);
}
