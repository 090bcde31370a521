namespace DelegationDirectory.Transport.Http;

/// <summary>What is wrong with the token just read; its place is added by whoever holds the text.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message);
