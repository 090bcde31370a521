namespace DelegationDirectory.Transport.Errors;

/// <summary>Operations that are named and not known, or sent where they must be named.</summary>
internal static class PersistedErrors
{
    public static DocumentFault OnlyPersisted() => new(
        "Documents are not read here: name one of the server's persisted operations by its `id`.", ErrorCodes.OnlyPersisted);

    public static DocumentFault UnknownId(string id) =>
        new DocumentFault("The server has no persisted operation of this id.", ErrorCodes.UnknownOperation).With("requestedKey", id);

    /// <summary>Clients know these two by their exact words: on the first they send the text as well, on the second they give up.</summary>
    public static DocumentFault UnknownHash(bool canBeTaught) =>
        new(canBeTaught ? "PersistedQueryNotFound" : "PersistedQueryNotSupported", ErrorCodes.UnknownOperation);
}
