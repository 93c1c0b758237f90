using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>FILTER</c>.</summary>
public class FilterTests
{
    [Fact]
    public Task Includes_and_excludes_are_sent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("both", Name = "Both")]
        [BizprocExclude("crm", "CCrmDocumentLead")]
        [BizprocInclude("crm")]
        [BizprocInclude("lists", "BizprocDocument")]
        [BizprocInclude("lists", @"Bitrix\Lists\BizprocDocumentLists", "iblock_12")]
        public partial class Both;

        [BizprocActivity("only_excluded", Name = "Only excluded")]
        [BizprocExclude("disk")]
        public partial class OnlyExcluded;
        """);

    [Fact]
    public Task Editions_are_sent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("cloud", Name = "Cloud")]
        [BizprocInclude(PortalEdition.Cloud)]
        [BizprocExclude(PortalEdition.Box)]
        public partial class Cloud;
        """);

    [Fact]
    public Task Kinds_are_sent_with_and_without_a_number() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("kinds", Name = "Kinds")]
        [BizprocInclude(DocumentKind.Deal)]
        [BizprocInclude(DocumentKind.SmartProcess)]
        [BizprocInclude(DocumentKind.SmartProcess, 128)]
        [BizprocInclude(DocumentKind.List, id: 6)]
        [BizprocExclude(DocumentKind.Drive)]
        public partial class Kinds;
        """);

    [Fact]
    public Task Slots_are_holes() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("slots", Name = "Slots")]
        [BizprocInclude(DocumentKind.SmartProcess, Slot = "orders")]
        [BizprocInclude(DocumentKind.FeedProcess, Slot = "vacations")]
        [BizprocExclude("lists", @"Bitrix\Lists\BizprocDocumentLists", "iblock_", Slot = "archive")]
        public partial class Slots;
        """);
}
