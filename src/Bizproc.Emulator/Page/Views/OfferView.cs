namespace Bizproc.Emulator.Page.Views;

/// <summary>A document, and whether this portal offers an action for it.</summary>
internal sealed record OfferView(DocumentView Document, bool IsOffered);
