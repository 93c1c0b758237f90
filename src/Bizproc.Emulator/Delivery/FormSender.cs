namespace Bizproc.Emulator.Delivery;

/// <summary>The senders of the forms for applications, by the <c>User-Agent</c> of their requests (portal: 10.1, 12).</summary>
internal static class FormSender
{
    /// <summary>The vendor's queue, which sends events and the calls of actions.</summary>
    public const string Queue = "Bitrix24 Webhook Engine";

    /// <summary>The browser of a person who opens a page of an application. Real ones differ, but all begin alike.</summary>
    public const string Browser = "Mozilla/5.0 (compatible; Bizproc emulator)";
}
