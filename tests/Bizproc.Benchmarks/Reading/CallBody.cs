using System.Text;

namespace Bizproc.Benchmarks.Reading;

/// <summary>A call as it arrives, with a full <c>auth</c> block (portal: 10.1).</summary>
internal static class CallBody
{
    public static byte[] Example { get; } = Encoding.ASCII.GetBytes(string.Join('&',
        "workflow_id=664fa13bbbb410.99176768",
        "code=send_offer",
        "document_id%5B0%5D=crm&document_id%5B1%5D=CCrmDocumentDeal&document_id%5B2%5D=DEAL_7",
        "document_type%5B0%5D=crm&document_type%5B1%5D=CCrmDocumentDeal&document_type%5B2%5D=DEAL",
        "event_token=664fa13bbbb410.99176768%7CA40364_79843_85254_57332%7CMS1ekdI0CvXi8ycL8qNIn96hak8JEndG.16b907567d79c5a848e8ef3c365b622f157b5ef8e2024d1d80173cff642cfa8d",
        "properties%5Bsubject%5D=Your+offer+no.+1042",
        "properties%5Bbody%5D=Dear+Ms+M%C3%BCller%2C%0Aplease+find+our+offer+attached.+It+is+valid+until+the+date+below.%0AKind+regards",
        "properties%5Bcopies%5D=2",
        "properties%5Bamount%5D=1250.50",
        "properties%5BisUrgent%5D=Y",
        "properties%5BvalidUntil%5D=01.05.2026",
        "properties%5BsendAt%5D=01.04.2026+07%3A00%3A00",
        "properties%5Bformat%5D=docx",
        "properties%5Btags%5D%5B0%5D=offer&properties%5Btags%5D%5B1%5D=spring&properties%5Btags%5D%5B2%5D=new+customer",
        "properties%5Bproducts%5D%5B0%5D=125&properties%5Bproducts%5D%5B1%5D=126&properties%5Bproducts%5D%5B2%5D=130",
        "use_subscription=Y&timeout_duration=660&ts=1795455069",
        "auth%5Baccess_token%5D=ee1d8366007e0ad400552a3f00000001000007b2f8a19c1d4e3f5a6b7c8d9e0f1a2b3c",
        "auth%5Brefresh_token%5D=de9caa66007e0ad400552a3f00000001000007c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e",
        "auth%5Bexpires%5D=1795458669&auth%5Bexpires_in%5D=3600&auth%5Bscope%5D=bizproc%2Ccrm",
        "auth%5Bdomain%5D=example.bitrix24.com&auth%5Bserver_endpoint%5D=https%3A%2F%2Foauth.bitrix.info%2Frest%2F",
        "auth%5Bclient_endpoint%5D=https%3A%2F%2Fexample.bitrix24.com%2Frest%2F&auth%5Bstatus%5D=L",
        "auth%5Bmember_id%5D=a223c6b3710f85df22e9377d6c4f7553&auth%5Buser_id%5D=1",
        "auth%5Bapplication_token%5D=51856fefc120afa4b628cc82d3935cce"));
}
