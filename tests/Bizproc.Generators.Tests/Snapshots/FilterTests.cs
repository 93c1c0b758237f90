using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary><c>FILTER</c>.</summary>
public class FilterTests
{
    [Fact]
    public void Includes_and_excludes_are_sent() => Generated.From("""
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
        """)
        .Sends("FILTER", """
            both {"INCLUDE":[["crm"],["lists","BizprocDocument"],["lists","Bitrix\\Lists\\BizprocDocumentLists","iblock_12"]],"EXCLUDE":[["crm","CCrmDocumentLead"]]}
            only_excluded {"EXCLUDE":[["disk"]]}
            """);

    [Fact]
    public void Editions_are_sent() => Generated.From("""
        namespace Demo;

        [BizprocActivity("cloud", Name = "Cloud")]
        [BizprocInclude(PortalEdition.Cloud)]
        [BizprocExclude(PortalEdition.Box)]
        public partial class Cloud;
        """)
        .Sends("FILTER", """{"INCLUDE":["b24"],"EXCLUDE":["box"]}""");

    [Fact]
    public void Kinds_are_sent_with_and_without_a_number() => Generated.From("""
        namespace Demo;

        [BizprocActivity("kinds", Name = "Kinds")]
        [BizprocInclude(DocumentKind.Deal)]
        [BizprocInclude(DocumentKind.SmartProcess)]
        [BizprocInclude(DocumentKind.SmartProcess, 128)]
        [BizprocInclude(DocumentKind.List, id: 6)]
        [BizprocExclude(DocumentKind.Drive)]
        public partial class Kinds;
        """)
        .Sends("FILTER", """
            {"INCLUDE":[["crm","CCrmDocumentDeal"],["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic"],["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic","DYNAMIC_128"],["lists","Bitrix\\Lists\\BizprocDocumentLists","iblock_6"]],"EXCLUDE":[["disk","Bitrix\\Disk\\BizProcDocument"]]}
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
